-- From the repository's root.
runscript from 'examples/quarkus/src/main/resources/schema.sql';
insert into appointment (id, due, starts, phone) values
  ('a-1', current_date, '09:30', '+15550101'),
  ('a-2', current_date, '11:00', '+15550102'),
  ('a-3', current_date, '11:30', 'nobody'),
  ('a-4', current_date + 1, '09:30', '+15550103');
