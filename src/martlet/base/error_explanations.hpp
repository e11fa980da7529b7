#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::errors {

/// An entry of a page of docs/errors: the heading `### NAME`, the error's messages (one line of code each, in which `…` matches any text),
/// and what to do.
struct ErrorExplanation {
  std::string_view name;                   ///< such as "version-form"; also the anchor of the entry on the documentation site
  std::vector<std::string_view> messages;  ///< "version … is not MAJOR.MINOR.PATCH"; empty if the entry is for a kind of error
  std::string_view text;                   ///< Markdown, with the messages and without the heading
};

/// Returns the entries of a page, in order.
std::vector<ErrorExplanation> explanations_of(std::string_view page);

/// These return the pages. Each page is linked only into programs that use it, and lives as long as the program.
std::string_view initialization_page();
std::string_view deployment_page();
std::string_view command_page();

/// Returns the name of the first entry with a message that occurs in `message`, or "".
std::string_view name_of(std::string_view message, std::initializer_list<std::string_view> pages);

/// Returns the name for errors of this kind without a matching entry: "malformed", "not-found".
std::string_view name_of(Code code);

/// Returns `message [NAME]`, which shows readers where to find more. If no entry has the message, the name is `otherwise`.
std::string with_name(std::string message, std::initializer_list<std::string_view> pages, std::string_view otherwise);

/// Does the same for an error. The name is at the end of what to_text() returns.
Error with_name(Error error, std::initializer_list<std::string_view> pages, std::string_view otherwise);

}  // namespace martlet::errors
