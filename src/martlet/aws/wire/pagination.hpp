#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/aws/wire/failure.hpp>

/// Functions that read listings page by page, whatever the name of the next page's marker (Marker, NextToken, ContinuationToken). The
/// listing operations of a service are in <service>_listings.hpp.
namespace martlet::aws {

/// The members that continue a listing. The next request's `from` is the previous response's `next`, which is empty on the last page.
template <class Request, class Response, class Item>
struct Pages {
  std::optional<std::string> Request::* from;
  std::optional<std::string> Response::* next;
  std::vector<Item> Response::* items;
};

/// Returns the failure for a service that returns the same marker (NextToken) twice, so that its listing would never end.
Failure duplicate_token();

/// Requests one page after another and passes each item to `take`, until it returns false. `service` and `take` must outlive the call.
/// Fails like the request of a page, or with failure_code::malformed_response for a listing that doesn't end.
template <class Service, class Request, class Response, class Item, class Take>
Task<Outcome<void>> for_each_item(Service& service, Task<Outcome<Response>> (Service::*operation)(Request),
                                  Pages<Request, Response, Item> pages, Request request, Take& take) {
  while (true) {
    Request page = request;
    Outcome<Response> outcome = co_await (service.*operation)(std::move(page));
    if (!outcome) co_return std::unexpected(std::move(outcome.error()));
    for (Item& item : (*outcome).*(pages.items)) {
      if (!take(std::move(item))) co_return Outcome<void>();
    }
    std::optional<std::string>& next = (*outcome).*(pages.next);
    if (!next || next->empty()) co_return Outcome<void>();
    if (request.*(pages.from) == next) co_return std::unexpected(duplicate_token());
    request.*(pages.from) = std::move(next);
  }
}

/// Returns all items of a listing.
template <class Service, class Request, class Response, class Item>
Task<Outcome<std::vector<Item>>> all_items(Service& service, Task<Outcome<Response>> (Service::*operation)(Request),
                                           Pages<Request, Response, Item> pages, Request request) {
  std::vector<Item> items;
  auto take = [&items](Item item) {
    items.push_back(std::move(item));
    return true;
  };
  Outcome<void> listed = co_await for_each_item(service, operation, pages, std::move(request), take);
  if (!listed) co_return std::unexpected(std::move(listed.error()));
  co_return items;
}

}  // namespace martlet::aws
