@Grapes([@Grab('org.example:evil:1.0'), @Grab('org.example:worse:1.0')])
def x = 1
