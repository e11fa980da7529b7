#pragma once
#include <optional>
#include <string>

#include <martlet/aws/session/session.hpp>
#include <martlet/cli/command/option.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::cli {

/// A session with AWS or the local cloud for the length of one command, and the loop that its calls run on. Which account, region and
/// endpoint, and whose credentials, is found as AWS's own tools find it (aws::open_session()).
class AccountSession {
 public:
  AccountSession() = default;
  AccountSession(const AccountSession&) = delete;

  /// `region` is that of the command line; "": the environment's, or the profile's. Fails as aws::open_session() does.
  Result<void> open(const std::string& region);
  const aws::Session& session() const { return *session_; }  ///< once it was opened
  net::Reactor& loop() { return reactor_; }

 private:
  WorkerPool workers_{1};
  net::Reactor reactor_{workers_};
  std::optional<aws::Session> session_;
};

/// --region R, for a verb whose subject is `what`: "the function's".
Option region_option(const std::string& what, std::string& region);

/// The operand of a verb that takes one name; `what` is its help: "the function".
Option name_operand(std::string what, std::string& name);

}  // namespace martlet::cli
