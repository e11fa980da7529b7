#include <stdexcept>

#include <martlet/server/inject.hpp>
#include <martlet/server/server.hpp>

#include "lifecycle/lifecycle.hpp"

namespace martlet {
namespace {

Task<std::string> whole(http::Body body) {
  if (auto* text = std::get_if<std::string>(&body)) co_return std::move(*text);
  if (auto* view = std::get_if<std::string_view>(&body)) co_return std::string(*view);
  std::string all;
  if (auto* stream = std::get_if<std::unique_ptr<http::BodyStream>>(&body)) {
    while (true) {
      std::optional<std::string> part = co_await (*stream)->next();
      if (!part) break;
      all += *part;
    }
  }
  co_return all;
}

}  // namespace

InjectOptions& InjectOptions::json_text(std::string text) {
  payload = std::move(text);
  headers.emplace_back("content-type", "application/json");
  return *this;
}

std::string_view InjectResponse::header(std::string_view name) const {
  const std::string* value = headers.get(name);
  return value ? std::string_view(*value) : std::string_view();
}

json::Value InjectResponse::json() const { return json::parse(payload).value_or(json::Value()); }

Task<InjectResponse> Server::inject_task(InjectOptions options) {
  const Result<void> ready = co_await initialize();
  if (!ready) throw std::runtime_error(to_text(ready.error()));
  http::Request request;
  request.method = options.method;
  request.target = options.url;
  request.remote_address = options.remote_address;
  for (const auto& [name, value] : options.headers) request.headers.add(name, value);
  if (!request.headers.has("host")) request.headers.add("host", "localhost");
  http::BufferedBody body(options.payload);
  request.body = &body;
  const OwnedContext context(std::move(options.context));
  request.context = &context;
  InjectPrivileges privileges;
  privileges.auth = std::move(options.auth);
  privileges.allow_internals = options.allow_internals;
  auto lifecycle = std::make_shared<Lifecycle>(*core_, request, &privileges);
  http::Response response = co_await Lifecycle::run(std::move(lifecycle));
  InjectResponse injected;
  injected.status = response.status;
  injected.headers = std::move(response.headers);
  injected.headers.keep();  // the response may outlive the server
  injected.payload = co_await whole(std::move(response.body));
  co_return injected;
}

InjectResponse Server::inject(InjectOptions options) { return core_->inject_loops.run(inject_task(std::move(options))); }

InjectResponse Server::inject(std::string url) {
  InjectOptions options;
  options.url = std::move(url);
  return inject(std::move(options));
}

}  // namespace martlet
