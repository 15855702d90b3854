"""The names of the field: processes, bodies and delegations, found however they are written."""
