#include <martlet/base/text.hpp>

#include "plugins.hpp"
#include "product_parameters.hpp"
#include "request_to_json.hpp"

namespace conformance {
namespace {

using namespace martlet;

struct Shown {
  ProductQuery query;
};
Schema describe(Type<Shown>) { return object<Shown>("Shown", field<&Shown::query>("query")); }

Shown show(Query<ProductQuery> query) { return {std::move(*query)}; }
json::Value show_raw(Request& request) { return json::Object{{"query", query_to_json(request)}}; }

// Invalid input reaches the handler unchanged, so the handler, which isn't told that it is invalid, validates it again.
Response show_whatever(Request& request) {
  std::vector<TextField> fields;
  for (const http::FormField& field : request.query()) fields.push_back({field.name, field.value});
  auto valid = read_fields<ProductQuery>(fields);
  if (!valid) return Response(show_raw(request));
  return Response(Shown{std::move(*valid)});
}

// A validation function instead of a schema, which throws the error response.
json::Value show_custom(Request& request) {
  const json::Value query = query_to_json(request);
  const json::Value* key = query.find("key");
  if (key && key->array()) throw bad_request("Invalid request query input");
  if (query.text("key").empty()) {
    throw forbidden("key needed").member("validation", json::Object{{"source", "query"}, {"keys", json::Array()}});
  }
  return json::Object{{"query", json::Object{{"key", to_upper(query.text("key"))}}}};
}

Step reject(Request&, const Boom& error) {
  const json::Value payload = error.payload();
  const json::Value& validation = *payload.find("validation");
  const json::Value answer = json::Object{{"rejected", *validation.find("source")}, {"keys", *validation.find("keys")}};
  return takeover(Response(answer).code(422));
}

json::Value sku(Path<ProductPath> path) { return json::Object{{"params", json::Object{{"sku", path->sku}}}}; }
json::Value stock(Path<StockPath> path) { return json::Object{{"id", path->id}, {"type", "number"}}; }
json::Value versioned(Headers<VersionHeader> headers) { return json::Object{{"version", headers->version}, {"type", "number"}}; }
json::Value between(Query<DateRange> range) {
  return json::Object{{"query", json::Object{{"from", to_iso8601(range->from)}, {"to", to_iso8601(range->to)}}}};
}

ValidateOptions all_errors() {
  ValidateOptions options;
  options.abort_early = false;
  options.error_fields = {{"code", "E_QUERY"}};
  return options;
}

ValidateOptions strict() {
  ValidateOptions options;
  options.strict_text = true;
  return options;
}

void add_products(Server& server) {
  server.get("/products", show);
  server.get("/products/detailed", show).terse(false);
  server.get("/products/all-errors", show).validate(all_errors());
  server.get("/products/strip", show).unknown_keys(Unknown::strip);
  server.get("/products/strict", show).validate(strict());
  server.get("/products/ignore", show_whatever).expects<ProductQuery>(From::query).on_invalid(OnInvalid::ignore);
  server.get("/products/takeover", show).fail_action(reject);
  server.get("/products/noquery", show_raw).refuses(From::query);
  server.get("/products/custom", show_custom);
  server.get("/products/{sku}", sku).terse(false);
}

}  // namespace

Plugin parameter_validation() {
  return {.name = "catalog",  // as in data/README.md
          .register_with =
              [](Server& server) {
                add_products(server);
                server.get("/stock/{id}", stock);
                server.get("/versioned", versioned).terse(false);
                server.get("/between", between).terse(false);
              },
          .dependencies = {{"health"}}};
}

}  // namespace conformance
