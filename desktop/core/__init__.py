"""Facts and rules: plain values and functions, without Qt, SQL, files or clock."""
