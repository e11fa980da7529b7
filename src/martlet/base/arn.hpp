#pragma once
#include <optional>
#include <string_view>

namespace martlet {

/// An Amazon Resource Name, `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`, as views into the text that it was read from.
/// Contract: IAM User Guide, "Identify AWS resources with Amazon Resource Names (ARNs)".
struct Arn {
  std::string_view partition;  ///< "aws", "aws-cn", "aws-us-gov"
  std::string_view service;    ///< "sqs"
  std::string_view region;     ///< empty where a service has none, as IAM
  std::string_view account;    ///< empty where a resource belongs to no account, as a bucket
  std::string_view resource;   ///< all that follows, with its colons and slashes: "orders", "table/orders", "function:orders:LIVE"

  /// What follows `kind` in the resource: "orders" for `after("table/")` of "table/orders". nullopt: it begins with something else.
  std::optional<std::string_view> after(std::string_view kind) const;
};

/// nullopt: `text` doesn't begin with "arn:", has fewer than six parts, or an empty partition, service or resource. Whether there is such
/// a region, account or resource isn't checked.
std::optional<Arn> parse_arn(std::string_view text);

}  // namespace martlet
