#pragma once
#include <string>

#include <gtest/gtest.h>

#include <martlet/server/server.hpp>

#include "config.hpp"

namespace my_service {

/// The whole service, asked without a socket.
class Service : public testing::Test {
 protected:
  explicit Service(const Settings& settings = {});

  martlet::Injected get(std::string url) { return send("GET", std::move(url), ""); }
  /// `method` with a JSON body, which may be empty.
  martlet::Injected send(std::string method, std::string url, std::string json);

  martlet::Server& server() { return server_; }

 private:
  martlet::Server server_;
};

}  // namespace my_service
