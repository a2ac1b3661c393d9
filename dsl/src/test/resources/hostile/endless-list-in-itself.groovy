def l = []
l << l
l.flatten()
