"""What a briefing holds, and how it looks on paper."""
