#include <martlet/async/sleep.hpp>

#include "number_payload.hpp"
#include "plugins.hpp"

// One route for each kind of response, error and response validation; route-level lifecycle steps; security headers.

namespace conformance {
namespace {

using namespace martlet;
using std::chrono::milliseconds;

// A body stream of these parts.
class Parts final : public http::BodyStream {
 public:
  explicit Parts(std::vector<std::string> parts) : parts_(std::move(parts)) {}
  Task<std::optional<std::string>> next() override {
    if (sent_ == parts_.size()) co_return std::nullopt;
    co_return parts_[sent_++];
  }

 private:
  std::vector<std::string> parts_;
  std::size_t sent_ = 0;
};

std::unique_ptr<http::BodyStream> stream_of(std::vector<std::string> parts) { return std::make_unique<Parts>(std::move(parts)); }

json::Value one() { return json::Object{{"a", 1}}; }

json::Value any_object() { return json::Object{{"a", 1}, {"d", to_iso8601(WallTime())}, {"n", nullptr}, {"ü", "é€😀"}}; }

void add_values(Server& server) {
  ResponseOptions never_204;
  never_204.empty_status = 200;
  server.get("/string", [] { return "hello"; });
  server.get("/empty-string", [] { return ""; });
  server.get("/null", [] { return json::Value(); });
  server.get("/null-200", [] { return json::Value(); }).response(never_204);
  // In hapi, a handler that returns nothing causes an error at runtime. Here, it doesn't compile, so this handler throws.
  server.get("/undefined", []() -> json::Value { throw std::logic_error("the handler did not return a value"); });
  server.get("/number", [] { return json::Value(42); });
  server.get("/true", [] { return json::Value(true); });
  server.get("/false", [] { return json::Value(false); });
  server.get("/zero", [] { return json::Value(0); });
  server.get("/object", any_object);
  server.get("/array", []() -> json::Value { return json::Array{1, "two", json::Object{{"three", 3}}}; });
  server.get("/buffer", [] { return Bytes{"bytes"}; });
  server.get("/stream", [] { return stream_of({"one,", "two"}); });
  server.get("/sse", [] {
    return Response(stream_of({"data: 1\n\n", "data: 2\n\n"})).type("text/event-stream").header("x-accel-buffering", "no");
  });
}

Response all_headers() {
  return Response("x")
      .header("X-One", "1")
      .append_header("x-one", "2")
      .header("x-two", "a")
      .default_header("x-two", "b")
      .header("x-three", "a")
      .append_header("x-three", "b", ";");
}

void add_heads(Server& server) {
  server.get("/plain", [] { return Response("text").type("text/plain"); });
  server.get("/charset-off", [] { return Response("text").type("text/plain").charset(""); });
  server.get("/charset-given", [] { return Response("text").type("text/plain; charset=iso-8859-1"); });
  server.get("/xml", [] { return Response("<a/>").type("application/xml"); });
  server.get("/code", [] { return Response(one()).code(202); });
  server.get("/empty-code", [] { return Response().code(200); });
  server.get("/204", [] { return Response("ignored").code(204); });
  server.get("/headers", all_headers);
  server.get("/vary", [] { return Response("x").vary("x-a").vary("x-b").vary("x-a"); });
  server.get("/redirect", [] { return redirect("/health"); });
  server.get("/redirect-301", [] { return redirect("/health", Redirect::permanent); });
  server.get("/redirect-307", [] { return redirect("/health", Redirect::temporary_same_method); });
  server.get("/redirect-308", [] { return redirect("/health", Redirect::permanent_same_method); });
}

void add_json(Server& server) {
  JsonOptions escaping;
  escaping.escape = true;
  server.get("/pretty", [] { return Response(json::Value(json::Object{{"a", json::Array{1}}})).spaces(2); });
  server.get("/suffix", [] { return Response(one()).suffix("\n"); });
  server.get("/escape", []() -> json::Value { return json::Object{{"a", "<b>&\u2028"}}; }).json(escaping);
}

template <class Thrown>
auto thrower(Thrown thrown) {
  return [thrown]() -> json::Value { throw thrown; };
}

void add_errors(Server& server) {
  server.get("/throw", thrower(std::runtime_error("secret detail")));
  server.get("/throw-nonerror", thrower("oops"));
  server.get("/boom", thrower(bad_request("Unsupported parameter")));
  server.get("/boom-data", thrower(conflict("conflict")));
  server.get("/boom-extra", thrower(bad_request("extra").member("code", "E42").header("x-code", "E42")));
  server.get("/boom-return", [] { return teapot("short"); });
  server.get("/boom-empty", thrower(forbidden()));
  server.get("/boom-405", thrower(method_not_allowed("no", {"GET", "PUT"})));
  server.get("/boom-429", thrower(too_many_requests("slow down")));
  server.get("/boom-501", thrower(not_implemented("later")));
  server.get("/boom-503", thrower(server_unavailable("maintenance")));
  server.get("/boom-500-message", thrower(internal("never shown")));
}

Task<std::string> late() {
  co_await sleep(milliseconds(400));
  co_return "late";
}

struct TextReply {
  std::optional<std::string> b;
};
Schema describe(Type<TextReply>) { return object<TextReply>("TextReply", field<&TextReply::b>("b")); }

// A number or, if the request asks for a response that violates the schema, text.
json::Value number_or_text(Request& request) {
  std::string_view asked;
  for (const http::FormField& field : request.query()) {
    if (field.name == "a") asked = field.value;
  }
  return json::Object{{"a", asked == "bad" ? json::Value("x") : json::Value(1)}};
}

void add_validation(Server& server) {
  ResponseOptions valid;
  valid.schema = json_shape<OptionalNumber>();
  ResponseOptions modifying = valid;
  modifying.modify = true;
  modifying.unknown = Unknown::strip;
  ResponseOptions by_status;
  by_status.status = {{202, json_shape<TextReply>()}};
  ResponseOptions ignoring = valid;
  ignoring.enforce = false;
  server.get("/valid", number_or_text).response(valid);
  server.get("/valid-modify", []() -> json::Value { return json::Object{{"a", 1}, {"secret", true}}; }).response(modifying);
  server.get("/valid-status", [] { return Response(json::Value(json::Object{{"b", 1}})).code(202); }).response(by_status);
  server.get("/valid-ignore", []() -> json::Value { return json::Object{{"a", "x"}}; }).response(ignoring);
}

// The steps that a request has passed. Shared with its response, which is written after the last step.
struct Trace {
  std::shared_ptr<json::Array> steps = std::make_shared<json::Array>();
};

class TraceSource final : public JsonSource {
 public:
  explicit TraceSource(const Trace& trace) : steps_(trace.steps) {}
  void write(json::Writer& to) const override { json::Value(json::Object{{"order", *steps_}}).write(to); }

 private:
  std::shared_ptr<const json::Array> steps_;
};

auto traced(std::string step) {
  return [step = std::move(step)](Request& request) { request.app<Trace>().steps->emplace_back(step); };
}

Step not_allowed(Request&) { throw std::logic_error("a step before the handler answers only by takeover"); }

void add_steps(Server& server) {
  server.get("/slow", late).server_timeout(milliseconds(60));
  server.get("/ext", [](Request& request) { return Response(std::unique_ptr<JsonSource>(new TraceSource(request.app<Trace>()))); })
      .ext(ExtPoint::on_pre_auth, traced("onPreAuth"))
      .ext(ExtPoint::on_post_auth, traced("onPostAuth"))
      .ext(ExtPoint::on_pre_handler, traced("onPreHandler"))
      .pre(pre([](Request& request) -> Step {
        traced("pre")(request);
        return proceed;
      }))
      .ext(ExtPoint::on_post_handler, traced("onPostHandler"))
      .ext(ExtPoint::on_pre_response, traced("onPreResponse"));
  server.get("/ext-takeover", [] { return "never"; }).ext(ExtPoint::on_pre_handler, [](Request&) {
    return takeover(Response(json::Value(json::Object{{"took", "over"}})));
  });
  // In hapi, a step that returns text causes an error at runtime. Here, it doesn't compile, so this step throws.
  server.get("/ext-value", [] { return "never"; }).ext(ExtPoint::on_pre_handler, not_allowed);
}

void add_security(Server& server) {
  SecurityOptions custom;
  custom.hsts = "max-age=123; includeSubDomains; preload";
  custom.xframe = "SAMEORIGIN";
  custom.xss = "1; mode=block";
  custom.no_open = false;
  custom.referrer = "no-referrer";
  server.get("/secure", [] { return "x"; }).security();
  server.get("/secure-custom", [] { return "x"; }).security(custom);
  server.get("/secure-error", thrower(not_found())).security();
}

}  // namespace

Plugin reply() {
  return {.name = "reply", .register_with = [](Server& server) {
            add_values(server);
            add_heads(server);
            add_json(server);
            add_errors(server);
            add_validation(server);
            add_steps(server);
            add_security(server);
          }};
}

}  // namespace conformance
