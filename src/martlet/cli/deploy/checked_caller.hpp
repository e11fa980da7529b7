#pragma once
#include <string>

#include <martlet/aws/session/session.hpp>
#include <martlet/aws/sts/caller_identity.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::cli {

/// Returns the identity whose credentials the session has, from STS. Fails if STS doesn't respond, and with Code::conflict if `account`
/// (from the deployer configuration; "" for any) is a different one.
Result<aws::CallerIdentity> checked_caller(const std::string& account, const aws::Session& session, net::Reactor& reactor);

}  // namespace martlet::cli
