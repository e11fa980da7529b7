#pragma once
#include <memory>

#include <martlet/async/virtual_loop.hpp>
#include <martlet/aws/credentials/open_session_with_sender.hpp>
#include <martlet/aws/testing/scripted_sender.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {

/// A session for tests: requests get replies from a script, time is virtual, and random numbers are always one half.
struct SessionFixture {
  static constexpr WallTime begin{std::chrono::seconds(1'440'938'160)};  // 2015-08-30T12:36:00Z

  WallTime wall() const {
    return begin + wall_error + std::chrono::duration_cast<std::chrono::milliseconds>(loop.now().time_since_epoch());
  }
  /// Returns a session with static credentials.
  Session session() {
    Session::Parts parts;
    parts.http = sender;
    parts.credentials =
        std::make_shared<StaticCredentials>(SecurityCredentials{"AKIDEXAMPLE", Secret("secret-key"), Secret("session-token"), {}});
    parts.region = "eu-central-1";
    parts.wall = [this] { return wall(); };
    parts.random = [] { return 0.5; };
    return Session(std::make_shared<const Session::Parts>(std::move(parts)));
  }
  Result<Session> open(const Environment& environment) {
    SessionDependencies dependencies;
    dependencies.wall = [this] { return wall(); };
    dependencies.random = [] { return 0.5; };
    dependencies.log = Log([](std::string_view) {}, Level::fatal);
    return open_session_with_sender(sender, environment, std::move(dependencies));
  }
  std::chrono::milliseconds passed() const { return std::chrono::duration_cast<std::chrono::milliseconds>(loop.now().time_since_epoch()); }

  VirtualLoop loop;
  std::chrono::milliseconds wall_error{0};  ///< how far the machine's clock is off
  std::shared_ptr<ScriptedSender> sender = std::make_shared<ScriptedSender>();
};

}  // namespace martlet::aws
