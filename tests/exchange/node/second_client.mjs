// Twilio's own Node client against another address: one call, one text, their lists, one refusal. Prints JSON.
// Usage: node second_client.mjs BASE_URL ACCOUNT_SID AUTH_TOKEN FROM CALLED TEXTED TWIML_URL
import twilio from "twilio";

const [base, accountSid, authToken, from, called, texted, url] = process.argv.slice(2);

class Elsewhere extends twilio.RequestClient {
  request(options) {
    const asked = new URL(options.uri);
    return super.request({ ...options, uri: base + asked.pathname + asked.search });
  }
}

const client = twilio(accountSid, authToken, { accountSid, httpClient: new Elsewhere() });

const call = await client.calls.create({
  to: called,
  from,
  url,
  statusCallback: url,
  statusCallbackEvent: ["initiated", "ringing", "answered", "completed"],
  timeout: 30,
});
const text = await client.messages.create({ to: texted, from, body: "Blåbær på Presthaugen", validityPeriod: 600 });
const refusal = await client.calls.create({ to: "12", from, url }).catch((error) => error);
const fetched = await client.calls(call.sid).fetch();
const calls = await client.calls.list({ to: called, pageSize: 1 });
const texts = await client.messages.list({ to: texted, pageSize: 1 });
await client.calls(call.sid).update({ status: "canceled" });

console.log(
  JSON.stringify({
    call: { sid: call.sid, status: call.status, direction: call.direction, created: call.dateCreated.toISOString() },
    fetched: { sid: fetched.sid, queueTime: fetched.queueTime },
    text: { sid: text.sid, status: text.status, segments: text.numSegments },
    refusal: { code: refusal.code, status: refusal.status, moreInfo: refusal.moreInfo },
    calls: calls.map((one) => one.sid),
    texts: texts.map((one) => one.body),
  }),
);
