# Pages of the web: what stands around the messages
web-brand = HOME Yunnan
web-face = H
web-owner = Yunnan Association for Science and Technology
web-work = Workbench
web-chat-title = Chat with HOME
web-skip = Skip to the content
web-language = Language
web-menu = Menu
web-to-work = To the workbench
web-to-chat = To the chat for scholars

# The chat window
web-write = Write a message
web-send = Send
web-you = You
web-sending = sending
web-delivered = delivered
web-unsent = not sent. Your words are back in the box; please send them again.
web-open-link = Open what the link leads to

# The workbench
web-menu-today = Today
web-menu-postings = Postings
web-menu-imports = Imports
web-menu-broadcasts = Broadcasts
web-menu-interests = Interests
web-menu-audit = Audit
web-menu-members = Members
web-sign-out = Sign out
web-go = Go to an id such as P-17, M-3 or N-5
web-go-example = P-17, M-3, N-5
web-answer = What came of it
web-preview = Preview
web-invite = Invite a colleague
web-download = Download
web-drop = Drop the workbook to import it
web-keys = Keys
web-key-search = Go to the search box
web-key-rows = Move down and up the rows; Enter opens
web-key-list = Show these keys
web-close = Close

# Lists, forms, progress
web-tabs = Views
web-pager = Pages
web-pager-here = { $page }/{ $pages } ({ $total })
web-pager-previous = Previous
web-pager-next = Next
web-form-optional = (may stay empty)
web-form-problems =
    { $count ->
        [one] One answer needs another look
       *[other] { $count } answers need another look
    }
web-progress-of = { $done } of { $total }

# Signing in
web-sign-in = Sign in to the workbench
web-sign-in-link = The link works once. Press the button to use it on this device.
web-sign-in-button = Sign in
web-needs-staff = This page is for staff. After signing in you go straight to it.
web-code = One-time code
web-code-help = The administrator gives it to you. It works once.
web-code-problem = You are not signed in yet
web-code-refused = The code is unknown, was used or has expired. Ask the administrator for a new one.

# Problems
web-not-found = There is no such page
web-not-found-text = The address may be mistyped, or what stood here is gone. Nothing of yours was changed.
web-cross-site = This was sent from another site
web-cross-site-text = For your safety nothing was done. Open the page here and press the button again.
web-too-large = The file is too large
web-too-large-text = Files of up to 20 MB are taken. Nothing was kept; split the list or remove pictures, then send it again.
web-too-often = Too many tries
web-too-often-text = Nothing was done. Wait a few minutes and try again.
web-down = This does not work just now
web-down-text = Nothing was changed. Try again in a minute; if it stays so, tell the administrator.
web-malformed = This could not be read
web-malformed-text = Nothing was changed. Reload the page and try again.

# The demo
web-demo = Both windows
web-open-alone = Open alone
