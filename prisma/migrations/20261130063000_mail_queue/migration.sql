-- Mails on their way, and the order to write the weekly ones. What a mail server refuses is tried again eight times, from one
-- minute to about four hours apart.
SELECT pgboss.create_queue('mail', '{"policy": "standard", "retryLimit": 8, "retryDelay": 60, "retryBackoff": true, "expireInSeconds": 900, "retentionMinutes": 20160}');
