#pragma once
#include <martlet/aws/session/session.hpp>
#include <martlet/aws/wire/failure.hpp>
#include <martlet/aws/wire/response_reader.hpp>

namespace martlet::aws {

/// Stores how far the service's clock is ahead, by the response's Date, if the failure can mean that our clock is wrong.
void correct_clock(const Session::Parts& parts, const WireResponse& wire, const Failure& failure);

}  // namespace martlet::aws
