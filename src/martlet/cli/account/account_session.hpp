#pragma once
#include <optional>
#include <string>

#include <martlet/aws/session/session.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::cli {

/// A session with AWS or the local cloud for the duration of one command, and the loop that its calls run on. Account, region, endpoint and
/// credentials are found in the same way as by AWS's own tools (aws::open_session()).
class AccountSession {
 public:
  AccountSession() = default;
  AccountSession(const AccountSession&) = delete;

  /// Opens the session. `region` is from the command line; if "", the environment or profile decides. Fails as aws::open_session() does.
  Result<void> open(const std::string& region);
  const aws::Session& session() const { return *session_; }  ///< after open()
  net::Reactor& loop() { return reactor_; }

 private:
  WorkerPool workers_{1};
  net::Reactor reactor_{workers_};
  std::optional<aws::Session> session_;
};

}  // namespace martlet::cli
