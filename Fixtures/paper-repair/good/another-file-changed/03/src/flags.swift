let flag = effective()
