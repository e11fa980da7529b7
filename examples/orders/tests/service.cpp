#include "service.hpp"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include <martlet/async/local_loop.hpp>
#include <martlet/base/text.hpp>

#include "plugins.hpp"

namespace orders {
namespace {

std::filesystem::path fresh_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "orders_test.XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("can't make " + name);
  return name;
}

bool names(const Headers& headers, std::string_view name) {
  return std::any_of(headers.begin(), headers.end(), [&](const auto& header) { return martlet::equals_ignoring_case(header.first, name); });
}

martlet::Injection request(std::string method, std::string url, std::string payload, Headers headers) {
  martlet::Injection injection;
  injection.method = std::move(method);
  injection.url = std::move(url);
  injection.payload = std::move(payload);
  injection.headers = std::move(headers);
  if (!injection.payload.empty() && !names(injection.headers, "content-type")) {
    injection.headers.emplace_back("content-type", "application/json");
  }
  return injection;
}

}  // namespace

martlet::ServerOptions quiet() {
  martlet::ServerOptions options;
  options.log = martlet::Log([](std::string_view) {}, martlet::Level::fatal);
  return options;
}

Service::Service() : folder_(fresh_folder()), server_(quiet()) { start({}); }

Service::Service(const std::string& limits) : folder_(fresh_folder()), server_(quiet()) {
  Settings settings;
  settings.limits = "/limits";
  settings.config = folder_;
  std::ofstream(folder_ / "limits.json") << limits;
  start(std::move(settings));
}

void Service::start(Settings settings) {
  settings.database = folder_ / "orders.sqlite";
  app(server_, settings);
  martlet::LocalLoop loop;
  const martlet::Result<void> ready = loop.run(server_.initialize());
  EXPECT_TRUE(ready) << to_text(ready.error());
}

Service::~Service() { std::filesystem::remove_all(folder_); }

martlet::Injected Service::get(std::string url, Headers headers) { return send(request("GET", std::move(url), {}, std::move(headers))); }
martlet::Injected Service::post(std::string url, std::string json, Headers headers) {
  return send(request("POST", std::move(url), std::move(json), std::move(headers)));
}
martlet::Injected Service::put(std::string url, std::string body, Headers headers) {
  return send(request("PUT", std::move(url), std::move(body), std::move(headers)));
}
martlet::Injected Service::patch(std::string url, std::string json, Headers headers) {
  return send(request("PATCH", std::move(url), std::move(json), std::move(headers)));
}
martlet::Injected Service::del(std::string url, Headers headers) { return send(request("DELETE", std::move(url), {}, std::move(headers))); }

martlet::Injected Service::send(martlet::Injection injection) {
  if (!names(injection.headers, "authorization")) injection.headers.emplace_back("authorization", "Bearer demo-token");
  std::erase(injection.headers, anonymous);
  return server_.inject(std::move(injection));
}

void Service::place_order() {
  ASSERT_EQ(post("/customers", ada).status, 201);
  ASSERT_EQ(post("/orders", tea_for_ada).status, 201);
}

}  // namespace orders
