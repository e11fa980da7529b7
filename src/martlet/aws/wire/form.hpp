#pragma once
#include <string>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/json/value.hpp>

namespace martlet::aws {

/// A request of the query protocol: `Action=Publish&Version=2010-03-31&Message=x&A.member.1=y&B.entry.1.key=z`. `request` is the request as
/// JSON, as its schema writes it.
std::string write_form(const Operation& operation, const json::Value& request);

}  // namespace martlet::aws
