UPDATE posting_revision SET renew = 4 WHERE posting = 1;
