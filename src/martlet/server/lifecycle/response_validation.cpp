#include <expected>
#include <random>
#include <string>
#include <utility>
#include <variant>

#include "lifecycle.hpp"

// hapi's validation of responses: a response that fails its schema becomes a 500, or is only logged.

namespace martlet {
namespace {

// Content that is already JSON text.
class JsonText final : public JsonSource {
 public:
  explicit JsonText(std::string text) : text_(std::move(text)) {}
  void write(json::Writer& to) const override { to.raw(text_); }

 private:
  std::string text_;
};

bool is_sampled(int percent) {
  if (percent >= 100) return true;
  thread_local std::minstd_rand random(std::random_device{}());
  return std::uniform_int_distribution(0, 99)(random) < percent;
}

}  // namespace

Step Lifecycle::check_response() {
  const ResponseOptions& options = request_.options().response;
  Response* response = request_.response();
  if (!response || response->status() >= 400) return {};
  const JsonShape* shape = options.status.find(response->status());
  if (!shape && options.schema) shape = &*options.schema;
  if (!shape || !is_sampled(options.sample)) return {};
  std::string text;
  json::Writer writer(text);
  if (const auto* source = std::get_if<std::unique_ptr<JsonSource>>(&response->content())) {
    (*source)->write(writer);
  } else if (const auto* plain = std::get_if<std::string>(&response->content())) {
    writer.string(*plain);
  } else {
    writer.null();
  }
  ReadOptions read;
  read.unknown = options.unknown;
  std::expected<std::string, Problems> reread = shape->reread(text, read);
  if (!reread) {
    const std::string why = "the response fails its schema: " + reread.error().message_without_values();
    if (options.enforce) return internal(why);
    request_.log().error(why, {{"method", request_.method()}, {"route", request_.route_path()}});
    return {};
  }
  if (options.modify) response->content_ = std::unique_ptr<JsonSource>(std::make_unique<JsonText>(std::move(*reread)));
  return {};
}

}  // namespace martlet
