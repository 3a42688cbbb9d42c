"""The benchmarks of `woordhouder bench`: what the program takes, beside a yardstick measured in the same run.

All data is made here, by chance that is always the same. What needs a window runs in a process of its own, offscreen
where there is no screen.
"""
