-- A printout may hold only what has changed since an earlier published version.
alter table printout add column since_version integer;
