#pragma once
#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/aws/wire/pagination.hpp>

/// Functions that return all pages of Lambda's listings.
namespace martlet::aws {

inline constexpr Pages alias_pages{&ListAliasesRequest::marker, &ListAliasesResponse::next_marker, &ListAliasesResponse::aliases};
inline Task<Outcome<std::vector<AliasConfiguration>>> all_aliases(Lambda& lambda, ListAliasesRequest request) {
  return all_items(lambda, &Lambda::list_aliases, alias_pages, std::move(request));
}

inline constexpr Pages version_pages{&ListVersionsByFunctionRequest::marker, &ListVersionsByFunctionResponse::next_marker,
                                     &ListVersionsByFunctionResponse::versions};
/// Returns all versions, `$LATEST` first.
inline Task<Outcome<std::vector<FunctionConfiguration>>> all_versions(Lambda& lambda, ListVersionsByFunctionRequest request) {
  return all_items(lambda, &Lambda::list_versions_by_function, version_pages, std::move(request));
}

}  // namespace martlet::aws
