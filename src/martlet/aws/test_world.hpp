#pragma once
#include <memory>

#include <martlet/async/virtual_loop.hpp>

#include "opening.hpp"
#include "scripted_sender.hpp"

namespace martlet::aws {

/// For tests: a connection whose requests go to a script, in virtual time, with dice that always show one half.
struct TestWorld {
  static constexpr WallTime begin{std::chrono::seconds(1'440'938'160)};  // 2015-08-30T12:36:00Z

  WallTime wall() const {
    return begin + wall_error + std::chrono::duration_cast<std::chrono::milliseconds>(loop.now().time_since_epoch());
  }
  /// With fixed credentials.
  Connection connection() {
    Connection::Parts parts;
    parts.http = sender;
    parts.credentials = std::make_shared<FixedCredentials>(Credentials{"AKIDEXAMPLE", Secret("secret-key"), Secret("session-token"), {}});
    parts.region = "eu-central-1";
    parts.wall = [this] { return wall(); };
    parts.dice = [] { return 0.5; };
    return Connection(std::make_shared<const Connection::Parts>(std::move(parts)));
  }
  Result<Connection> open(const Environment& environment) {
    return open_connection(sender, environment, Log([](std::string_view) {}, Level::fatal), [this] { return wall(); }, [] { return 0.5; });
  }
  std::chrono::milliseconds passed() const { return std::chrono::duration_cast<std::chrono::milliseconds>(loop.now().time_since_epoch()); }

  VirtualLoop loop;
  std::chrono::milliseconds wall_error{0};  ///< by which the machine's clock is off
  std::shared_ptr<ScriptedSender> sender = std::make_shared<ScriptedSender>();
};

}  // namespace martlet::aws
