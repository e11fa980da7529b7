#include "number_payload.hpp"
#include "plugins.hpp"
#include "request_to_json.hpp"

// One route for each payload option. Each returns the parsed body.

namespace conformance {
namespace {

using namespace martlet;

json::Value echo_of(const Request& request, json::Value payload) {
  json::Object answer;
  if (!request.mime().empty()) answer.emplace_back("mime", request.mime());
  answer.emplace_back("payload", std::move(payload));
  return answer;
}

json::Value echo(Request& request) { return echo_of(request, payload_to_json(request)); }

json::Value value_of(const OptionalNumber& payload) { return payload.a ? json::Object{{"a", *payload.a}} : json::Object(); }
json::Value echo_nullable(Request& request, Body<std::optional<OptionalNumber>> body) {
  return echo_of(request, *body ? value_of(**body) : json::Value());
}
json::Value echo_required(Request& request, Body<OptionalNumber> body) { return echo_of(request, value_of(*body)); }

Step custom_failure(Request&, const Boom& error) {
  const json::Value answer = json::Object{{"custom", error.message()}, {"status", error.status()}};
  return takeover(Response(answer).code(422));
}

// A route with one payload option changed.
template <class Change>
void add(Server& server, std::string_view path, Change change) {
  PayloadOptions options;
  change(options);
  server.post(path, echo).payload(std::move(options));
}

void add_parsing(Server& server) {
  add(server, "/echo", [](PayloadOptions&) {});
  add(server, "/small", [](PayloadOptions& o) { o.bytes_max = 32; });
  add(server, "/json-only", [](PayloadOptions& o) { o.allow = {"application/json"}; });
  add(server, "/two-types", [](PayloadOptions& o) { o.allow = {"application/json", "text/plain"}; });
  add(server, "/raw", [](PayloadOptions& o) { o.parse = PayloadParse::raw; });
  add(server, "/gunzip", [](PayloadOptions& o) { o.parse = PayloadParse::gunzip; });
  add(server, "/override", [](PayloadOptions& o) { o.override_type = "application/json"; });
  add(server, "/default-text", [](PayloadOptions& o) { o.default_type = "text/plain"; });
  add(server, "/ignore-errors", [](PayloadOptions& o) { o.on_invalid = OnInvalid::ignore; });
  add(server, "/custom-fail", [](PayloadOptions& o) { o.fail_action = custom_failure; });
  add(server, "/proto-remove", [](PayloadOptions& o) { o.remove_proto = true; });
  add(server, "/slow", [](PayloadOptions& o) { o.timeout = std::chrono::milliseconds(150); });
  add(server, "/multipart", [](PayloadOptions& o) { o.multipart = true; });
  add(server, "/annotated", [](PayloadOptions& o) { o.multipart = o.annotated = true; });
}

}  // namespace

Plugin payload() {
  return {.name = "payload", .register_with = [](Server& server) {
            add_parsing(server);
            server.post("/no-payload", echo).refuses(From::payload);
            server.post("/nullable", echo_nullable);
            server.post("/required", echo_required).terse(false);
            server.put("/echo", echo);
            server.del("/echo", echo);
          }};
}

}  // namespace conformance
