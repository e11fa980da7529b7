#pragma once
#include <string>

#include <martlet/aws/session/session.hpp>
#include <martlet/aws/sts/caller.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::cli {

/// Whose credentials the session has, as STS tells it. Fails where that can't be told, and with Code::conflict where `account` (of the
/// configuration; "" for any) is another one.
Result<aws::Caller> caller_in(const std::string& account, const aws::Session& session, net::Reactor& reactor);

}  // namespace martlet::cli
