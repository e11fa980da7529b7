#pragma once
#include <optional>
#include <string_view>

namespace martlet {

/// An Amazon Resource Name, `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`, as views into the text that it was read from.
/// Contract: IAM User Guide, "Identify AWS resources with Amazon Resource Names (ARNs)".
struct Arn {
  std::string_view partition;  ///< "aws", "aws-cn", "aws-us-gov"
  std::string_view service;    ///< "sqs"
  std::string_view region;     ///< empty for a service without regions, such as IAM
  std::string_view account;    ///< empty for a resource that belongs to no account, such as a bucket
  std::string_view resource;   ///< the rest, with its colons and slashes: "orders", "table/orders", "function:orders:LIVE"

  /// Returns what follows `kind` in the resource: "orders" for `after("table/")` of "table/orders". nullopt if the resource doesn't begin
  /// with `kind`.
  std::optional<std::string_view> after(std::string_view kind) const;
};

/// Returns nullopt if `text` doesn't begin with "arn:", has fewer than six parts, or has an empty partition, service or resource. Doesn't
/// check that the region, account or resource exists.
std::optional<Arn> parse_arn(std::string_view text);

}  // namespace martlet
