process.stdout.write("nothing to migrate\n");
