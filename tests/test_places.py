from desktop.places import resources


def test_what_the_program_ships_with_is_found():
    assert (resources() / "fonts" / "SourceSerif4-Regular.ttf").is_file()
