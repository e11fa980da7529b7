#pragma once
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include <martlet/async/local_loop.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

/// Returns options for a server that logs nothing.
inline ServerOptions quiet_options() {
  ServerOptions options;
  options.log = Log([](std::string_view) {}, Level::fatal);
  return options;
}

/// Returns the error of initialize(); "" if it succeeds.
inline std::string initialization_error(Server& server) {
  LocalLoop loop;
  const Result<void> ready = loop.run(server.initialize());
  return ready ? std::string() : ready.error().what;
}

/// Initializes the server if necessary, and injects a request.
template <class I>
InjectResponse answer(Server& server, I options) {
  EXPECT_EQ(initialization_error(server), "");
  return server.inject(std::move(options));
}

inline InjectOptions json_post(std::string url, std::string payload) {
  InjectOptions options;
  options.method = "POST";
  options.url = std::move(url);
  options.headers = {{"content-type", "application/json"}};
  options.payload = std::move(payload);
  return options;
}

}  // namespace martlet
