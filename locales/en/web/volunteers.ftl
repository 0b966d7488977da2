web-lacks = { $active ->
    [yes] This has not been written about the volunteer: { $what }. The person stays active meanwhile.
   *[no] Is not an active volunteer yet. This is missing: { $what }.
}
web-runs-out = { $check ->
    [licence] The driving licence runs out. See the new one, and write it on the page of the volunteer. After the day given here the line asks for no new rides; what is promised stands.
   *[insurance] The insurance runs out. See the new one, and write it on the page of the volunteer. After the day given here the line asks for no new rides; what is promised stands.
}
web-check = { $check ->
    [certificate] police certificate shown
    [introduction] introduction
    [confidentiality] confidentiality
    [licence] driving licence
    [insurance] insurance
   *[course] course
}
