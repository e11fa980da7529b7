#include "get_attachment.hpp"

namespace orders {

Outcome<martlet::Response> GetAttachment::operator()(martlet::Param<"id"> id) const {
  Outcome<Attachment> attachment = attachments_.find(*id);
  if (!attachment) return std::unexpected(std::move(attachment.error()));
  martlet::Response response(martlet::Bytes{std::move(attachment->bytes)});
  response.type(attachment->media_type);
  response.etag("v" + std::to_string(attachment->version));
  // The file comes from a client: a browser must not show it as part of this site.
  response.header("content-disposition", "attachment; filename=\"" + *id + "\"");
  return response;
}

}  // namespace orders
