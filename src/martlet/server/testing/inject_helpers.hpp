#pragma once
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include <martlet/async/local_loop.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

/// A server for tests: quiet, initialized by the first request.
inline ServerOptions quiet() {
  ServerOptions options;
  options.log = Log([](std::string_view) {}, Level::fatal);
  return options;
}

/// The error of initialize(); "" for none.
inline std::string complaint(Server& server) {
  LocalLoop loop;
  const Result<void> ready = loop.run(server.initialize());
  return ready ? std::string() : ready.error().what;
}

/// Initializes if necessary, and injects.
template <class I>
InjectResponse answer(Server& server, I injection) {
  EXPECT_EQ(complaint(server), "");
  return server.inject(std::move(injection));
}

inline InjectOptions json_post(std::string url, std::string payload) {
  InjectOptions injection;
  injection.method = "POST";
  injection.url = std::move(url);
  injection.headers = {{"content-type", "application/json"}};
  injection.payload = std::move(payload);
  return injection;
}

}  // namespace martlet
