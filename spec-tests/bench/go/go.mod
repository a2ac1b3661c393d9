module bench

go 1.21

require github.com/Masterminds/sprig/v3 v3.2.3
