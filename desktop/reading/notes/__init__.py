"""NOTES: papers in sentences that are neither letter nor draft, and copies of chats."""
