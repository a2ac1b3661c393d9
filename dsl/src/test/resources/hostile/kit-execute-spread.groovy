['touch hostile-was-here']*.execute()
