#pragma once
#include <string_view>

#include "wildcard_pattern.hpp"

namespace martlet::cloud {

/// What a pattern with fewer than six parts, such as `arn:aws:s3:::*` cut to `arn:aws:s3*`, means.
enum class ShortArn {
  ends_with_anything,                 ///< identity, session and boundary policies
  ends_with_anything_after_wildcard,  ///< resource policies: only one that has a wildcard
  matches_nothing,                    ///< conditions
};

/// Does `arn` fit `pattern`, part by part? Wildcards of a part don't reach beyond it; the sixth part goes to the end.
bool matches_arn(const WildcardPattern& pattern, std::string_view arn, ShortArn short_arn);

}  // namespace martlet::cloud
