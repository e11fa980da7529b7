#include "order.hpp"
#include "plugins.hpp"

namespace conformance {
namespace {

using namespace martlet;

constexpr const char* only_order = "ord_1001";

// Adds a header with the outcome to all responses of this plugin's routes.
void add_outcome(Request& request) {
  if (Boom* error = request.error()) error->header("x-orders", "error");
  if (Response* response = request.response()) response->header("x-orders", "ok");
}

// Converts a missing member to null.
json::Value or_null(const json::Value* value) { return value ? *value : json::Value(); }

json::Value list(Credentials<> credentials) {
  return json::Object{{"orders", json::Array()}, {"user", or_null(credentials.user.find("id"))}};
}

Created<Order> create(Body<NewOrder> body) { return {{std::move(*body), only_order}, std::string("/v1/orders/") + only_order}; }
NewOrder echo(Body<NewOrder> body) { return std::move(*body); }

json::Value get(Param<"id"> id) {
  if (*id != only_order) throw not_found("No order " + *id);
  return json::Object{{"id", *id}, {"total", 12.5}};
}

json::Value of_user(Param<"user"> user) { return json::Object{{"of", *user}}; }

json::Value who(Request& request) {
  const AuthState& auth = request.auth();
  return json::Object{{"authenticated", auth.is_authenticated}, {"error", auth.error ? json::Value(auth.error->message()) : json::Value()}};
}

json::Value which_strategy(Request& request) { return json::Object{{"strategy", request.auth().strategy}}; }

AuthOptions token(AuthMode mode) { return {{"token"}, mode, {}}; }
Access for_entity(Entity entity) { return {{"orders:write"}, entity}; }

void add_crud(Server& server) {
  server.get("/", list).auth("token", scope("orders:read"));
  server.post("/", create).auth("token", scope("+orders:write", "!banned")).terse(false);
  server.post("/dry-run", echo).auth(token(AuthMode::optional)).terse(false).all_errors();
  server.post("/terse", echo);
  server.post("/strip", echo).unknown_keys(Unknown::strip);
  server.get("/{id}", get).auth("token", scope("orders:read"));
  server.del("/{id}", [] { return NoContent(); }).auth("token", for_entity(Entity::user));
  server.post("/batch", [] { return json::Value(json::Object{{"batch", true}}); }).auth("token", for_entity(Entity::app));
}

void add_auth(Server& server) {
  server.get("/of/{user}", of_user).auth("token", scope("user-{params.user}"));
  server.get("/maybe", who).auth(token(AuthMode::optional));
  server.get("/try", who).auth(token(AuthMode::try_only));
  server.get("/either", which_strategy).auth({{"token", "basic"}, AuthMode::required, {}});
}

json::Value show_sum(Pre<"a", int> a, Pre<"b", int> b, Pre<"sum", int> sum) { return json::Object{{"a", *a}, {"b", *b}, {"sum", *sum}}; }
int add(Request& request) { return *request.pre<int>("a") + *request.pre<int>("b"); }
Task<int> three(Request&) { co_return 3; }
int fail(Request&) { throw conflict("stock is gone"); }

json::Value show_failure(Request& request) {
  const Boom* failure = request.pre<Boom>("a");
  return json::Object{{"a", failure ? json::Value(failure->message()) : json::Value(*request.pre<int>("a"))}};
}

Step answer_early(Request&) { return takeover(Response(json::Value(json::Object{{"early", true}})).code(202)); }

void add_pre(Server& server) {
  server.get("/pre", show_sum).pre({pre("a", [](Request&) { return 2; }), pre("b", three)}).pre(pre("sum", add));
  server.get("/pre-fail", [] { return "never"; }).pre(pre("a", fail));
  server.get("/pre-ignore", show_failure).pre(pre("a", fail, OnInvalid::ignore));
  server.get("/pre-takeover", [] { return "never"; }).pre(pre(answer_early));
}

}  // namespace

Plugin orders() {
  return {.name = "orders",
          .register_with =
              [](Server& server) {
                ExtOptions own_routes;
                own_routes.sandbox = true;
                server.ext(ExtPoint::on_pre_response, add_outcome, own_routes);
                add_crud(server);
                add_auth(server);
                add_pre(server);
              },
          .dependencies = {{"routing", "1.x.x"}}};
}

}  // namespace conformance
