#pragma once
#include <string_view>

#include "wildcard_pattern.hpp"

namespace martlet::cloud {

/// What a pattern with fewer than six parts matches. An example is `arn:aws:s3*`, which is short for `arn:aws:s3:::*`.
enum class ShortArn {
  ends_with_anything,                 ///< in identity, session and boundary policies
  ends_with_anything_after_wildcard,  ///< in resource policies: only if the pattern has a wildcard
  matches_nothing,                    ///< in conditions
};

/// Returns whether `arn` matches `pattern`, part by part. Wildcards don't match beyond their part; the sixth part extends to the end.
bool matches_arn(const WildcardPattern& pattern, std::string_view arn, ShortArn short_arn);

}  // namespace martlet::cloud
