#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <martlet/server/server.hpp>

#include "config.hpp"

namespace orders {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// The whole service on a database of its own, asked without a socket. Calls are the clerk's unless they carry an authorization header.
class Service : public testing::Test {
 protected:
  Service();
  /// With `limits` as the parameter that holds Limits.
  explicit Service(const std::string& limits);
  ~Service() override;

  martlet::Injected get(std::string url, Headers headers = {});
  martlet::Injected post(std::string url, std::string json, Headers headers = {});
  martlet::Injected put(std::string url, std::string body, Headers headers);
  martlet::Injected patch(std::string url, std::string json, Headers headers = {});
  martlet::Injected del(std::string url, Headers headers = {});
  martlet::Injected send(martlet::Injection injection);

  /// A customer and an open order of theirs, with two items: cus_1 and ord_1 when called first.
  void place_order();

  martlet::Server& server() { return server_; }

 private:
  void start(Settings settings);
  std::filesystem::path folder_;
  martlet::Server server_;
};

/// A log for what is of no interest.
martlet::ServerOptions quiet();

inline const std::pair<std::string, std::string> as_admin{"authorization", "Bearer demo-admin"};
inline const std::pair<std::string, std::string> anonymous{"authorization", ""};
inline const std::string ada = R"({"name":"Ada","email":"ada@example.com"})";
inline const std::string tea_for_ada =
    R"({"customer":"cus_1","items":[{"sku":"tea","quantity":2,"unit_price":450},{"sku":"cup","quantity":1,"unit_price":1200}]})";

}  // namespace orders
