# The command line
cli-import = { $rows } rows: { $drafted } new, { $changed } changed, { $unchanged } unchanged, { $refused } to put right; { $gone } no longer in the list
cli-import-skipped = Sheet “{ $sheet }” was not read: it has no header row.
cli-demo-both = Workbench and scholar's window side by side: { $url }
cli-demo-desk = The workbench alone: { $url }
cli-demo-chat = The scholar's window alone: { $url }
cli-demo-staff = Staff
cli-demo-scholar = Scholar
cli-demo-list = A sample list to import: { $path }
cli-demo-stop = Press Ctrl-C to end; the demo's data goes with it.
