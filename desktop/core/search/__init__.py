"""What is looked for, and where its words stand."""
