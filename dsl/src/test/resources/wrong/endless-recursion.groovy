def again = null
again = { again() }
again()
