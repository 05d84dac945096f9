create table if not exists appointment (
  id varchar(50) primary key,
  due date not null,
  starts time not null,
  phone varchar(50),
  -- When it was reminded of, and the chat's contact ID.
  reminded timestamp with time zone,
  contact varchar(500),
  -- Why it was not, last time.
  problem varchar
);
