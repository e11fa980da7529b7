#pragma once
#include <string>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/json/value.hpp>

namespace martlet::aws {

/// Writes a request of the query protocol: `Action=Publish&Version=2010-03-31&Message=x&A.member.1=y&B.entry.1.key=z`. `request` is the
/// JSON of the request.
std::string write_form(const Operation& operation, const json::Value& request);

}  // namespace martlet::aws
