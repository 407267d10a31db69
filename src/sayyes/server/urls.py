"""Every address of the app, by room."""

from __future__ import annotations

from django.urls import path

from sayyes.web import answer, errors, me, supposing, today

urlpatterns = [
    path("", today.show, name="today"),
    path("take-in", today.take, name="take_in"),
    path("invitation/<int:number>/", answer.show, name="answer"),
    path("invitation/<int:number>/further", answer.further_parts, name="further"),
    path("invitation/<int:number>/what-if", supposing.show, name="what_if"),
    path("invitation/<int:number>/correct", answer.put_right, name="correct"),
    path("invitation/<int:number>/assume", answer.assume, name="assume"),
    path("invitation/<int:number>/settle", answer.settle, name="settle"),
    path("invitation/<int:number>/reply.txt", answer.reply_file, name="reply_file"),
    path("invitation/<int:number>/message.txt", answer.message, name="message"),
    path("invitation/<int:number>/decided/<int:which>/", answer.decided, name="decided"),
    path("me/", me.show, name="me"),
]

handler400 = errors.bad_request
handler404 = errors.not_found
handler500 = errors.server_error
