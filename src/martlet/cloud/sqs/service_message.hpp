#pragma once
#include <map>
#include <string>

#include <martlet/cloud/api/identity.hpp>

namespace martlet::cloud {

/// A message that a service sends.
struct ServiceMessage {
  std::string queue_arn{};
  std::string body{};
  std::string group{};                              ///< message group, for FIFO queues
  std::map<std::string, std::string> attributes{};  ///< of type String
  std::string service{};                            ///< the sending service: "events.amazonaws.com"
  std::string source_arn{};                         ///< the rule on whose behalf the service sends
  const Identity* role = nullptr;                   ///< the session that sends instead of the service, if any
  std::string region{};
};

}  // namespace martlet::cloud
